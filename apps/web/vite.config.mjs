import { defineConfig } from 'vite';

/** Files whose code only says something when it is called: unused ones stay out of the bundle. */
const quiet = /\/libs\/(?:contracts|kernel)\//;

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // React's own marks for servers mean nothing in a bundle.
      onLog: (level, log, say) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log),
      treeshake: { moduleSideEffects: (id) => !quiet.test(id) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
          ],
        },
      },
    },
  },
});
