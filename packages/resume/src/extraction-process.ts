/** Entry of an extraction process. Runs in the sandbox; what it prints is read by nobody once it is ready. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { answerRequests } from './answer-requests.ts';
import { extractText } from './extract-text.ts';

answerRequests((request) => extractText(request));
