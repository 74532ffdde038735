import '../lib/csp-nonce.ts';
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import './font-arrivals.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { notifyError } from '../lib/notices.tsx';
import { App } from './app.tsx';

window.addEventListener('unhandledrejection', (event) => notifyError(event.reason));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
