import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Toasts } from '../look/index.ts';
import { Failure } from './Failure.tsx';
import { Home } from './Home.tsx';
import { SignedIn } from './SignedIn.tsx';
import { Waiting } from './Waiting.tsx';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  errorComponent: ({ error }) => <Failure error={error} />,
  notFoundComponent: Home,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

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

/** Faces need somebody signed in, and each is loaded apart. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signedIn', component: SignedIn });

const door = createRoute({
  getParentRoute: () => signedIn,
  path: '/door/$',
  component: lazyRouteComponent(() => import('../door/index.ts'), 'DoorFace'),
});
const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/$',
  component: lazyRouteComponent(() => import('../desk/index.ts'), 'DeskFace'),
});
const command = createRoute({
  getParentRoute: () => signedIn,
  path: '/command/$',
  component: lazyRouteComponent(() => import('../command/index.ts'), 'CommandFace'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, join, begin, slip, signedIn.addChildren([door, desk, command])]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 400,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
