import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import { queryClient } from '../server/query-client.js';
import { antdTheme } from '../theme/antd-theme.js';
import { vietnamese } from '../theme/vietnamese.js';
import { router } from './router.js';

export const Application = () => (
  <ConfigProvider theme={antdTheme} locale={vietnamese}>
    <App>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>
  </ConfigProvider>
);
