import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useStanding } from '../device/index.ts';
import { bringChineseFont } from '../look/chineseFont.ts';
import { Toasts } from '../look/index.ts';
import { Failure } from './Failure.tsx';
import { likelyFace } from './fetchAhead.ts';
import { goHome, Home } from './Home.tsx';
import { SignedIn } from './SignedIn.tsx';
import { Waiting } from './Waiting.tsx';
import { whenQuiet } from './whenQuiet.ts';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
      <Letters />
    </>
  ),
  errorComponent: ({ error }) => <Failure error={error} />,
  notFoundComponent: Home,
});

/** Nearly every phone has them: none waits for its first screen until that is known. */
function Letters() {
  const opened = useStanding().is !== 'opening';
  useEffect(() => {
    if (!opened) return;
    let takeBack = (): void => undefined;
    const look = () => {
      takeBack = whenQuiet(() => void bringChineseFont());
    };
    const timer = setTimeout(look, 500);
    return () => {
      clearTimeout(timer);
      takeBack();
    };
  }, [opened]);
  return null;
}

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: goHome, component: Home });

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../join/index.ts'), 'JoinPage'),
});

const begin = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: lazyRouteComponent(() => import('../begin/index.ts'), 'BeginPage'),
});

/** What the code on a slip at a door opens: for residents, nobody signs in. */
const slip = createRoute({
  getParentRoute: () => root,
  path: '/slip',
  component: lazyRouteComponent(() => import('../slip/index.ts'), 'SlipPage'),
});

/** What the code on a household's letters opens: its own folder, for whoever lives there. */
const resident = createRoute({
  getParentRoute: () => root,
  path: '/r',
  component: lazyRouteComponent(() => import('../resident/index.ts'), 'ResidentPage'),
});

/** What the link opens that somebody gets who is asked to look after a dependant. */
const carer = createRoute({
  getParentRoute: () => root,
  path: '/c',
  component: lazyRouteComponent(() => import('../carer/index.ts'), 'CarerPage'),
});

/** What a community's link to register opens: for whoever comes back, before they come. */
const arrive = createRoute({
  getParentRoute: () => root,
  path: '/return',
  component: lazyRouteComponent(() => import('../arrive/index.ts'), 'ReturnPage'),
});

/** Faces need somebody signed in, and each is loaded apart. */
const faces = {
  door: () => import('../door/index.ts'),
  desk: () => import('../desk/index.ts'),
  command: () => import('../command/index.ts'),
};
const signedIn = createRoute({ getParentRoute: () => root, id: 'signedIn', component: SignedIn });

const door = createRoute({
  getParentRoute: () => signedIn,
  path: '/door/$',
  component: lazyRouteComponent(faces.door, 'DoorFace'),
});
const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/$',
  component: lazyRouteComponent(faces.desk, 'DeskFace'),
});
const command = createRoute({
  getParentRoute: () => signedIn,
  path: '/command/$',
  component: lazyRouteComponent(faces.command, 'CommandFace'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    join,
    begin,
    slip,
    resident,
    carer,
    arrive,
    signedIn.addChildren([door, desk, command]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 400,
});

/** Begun before the router asks for it: what lies on disk is read meanwhile. */
export function fetchLikelyFace(): void {
  const face = likelyFace();
  if (face && face in faces) faces[face as keyof typeof faces]().catch(() => undefined);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
