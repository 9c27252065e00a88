import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { outDir: '../../dist/apps/console', emptyOutDir: true, target: ['chrome87'], cssTarget: 'chrome61' },
  server: { proxy: { '/api': 'http://127.0.0.1:8300' } },
});
