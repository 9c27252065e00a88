import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:8300';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/console',
    emptyOutDir: true,
    target: ['chrome87'],
    cssTarget: 'chrome61',
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': api, '/health': api, '/t': api } },
});
