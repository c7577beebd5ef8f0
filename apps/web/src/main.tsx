import 'antd/dist/reset.css';
import './theme/fonts.js';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.js';
import { connection } from './server/connection.js';

window.addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  connection.outdated();
});

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the application.');
createRoot(place).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
