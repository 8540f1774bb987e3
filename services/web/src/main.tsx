import { render } from 'preact';
import { App } from './app.tsx';
import { askedLanguage } from './shell/location.ts';
import { chooseLanguage, speak } from './texts/language.ts';

await speak(chooseLanguage(askedLanguage.value, navigator.languages));
render(<App />, document.getElementById('page') as HTMLElement);
