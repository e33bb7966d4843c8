import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchLikelyFace, router } from './app/router.tsx';
import { keepAppOffline } from './app/update.ts';
import { beginDevice } from './device/begin.ts';
import './look/look.css';
import { followAppearance } from './look/theme.ts';
import { markDocument } from './words/index.ts';

followAppearance();
markDocument();
const opened = beginDevice();
fetchLikelyFace();
keepAppOffline();

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
const root = createRoot(place);
/** A face is drawn once, with its rows; only where they take longer than a breath is that said first. */
const isFace = ['', 'door', 'desk', 'command'].includes(location.pathname.split('/')[1] ?? '');
const breath = new Promise<void>((resolve) => setTimeout(resolve, isFace ? 800 : 0));
void Promise.race([opened, breath]).then(() =>
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  ),
);
