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
beginDevice();
fetchLikelyFace();
keepAppOffline();

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
