/** Loaded with the first page that shows paper. */
import '@fontsource/tinos/latin-400.css';
import '@fontsource/tinos/latin-400-italic.css';
import '@fontsource/tinos/latin-700.css';
import '@fontsource/tinos/vietnamese-400.css';
import '@fontsource/tinos/vietnamese-400-italic.css';
import '@fontsource/tinos/vietnamese-700.css';
