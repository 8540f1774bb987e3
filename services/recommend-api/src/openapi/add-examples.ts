import { ERROR_EXAMPLES } from '../examples/errors.ts';
import { EXAMPLES } from '../examples/index.ts';
import { PARAMETER_EXAMPLES } from '../examples/parameters.ts';
import { errorCodesIn } from '../schemas/responses.ts';
import {
  componentName,
  componentRef,
  type Example,
  type MediaType,
  type OpenApiDocument,
  operationsOf,
  ownParameters,
} from './document.ts';

/**
 * Gives every body the examples of its schema, every error one for each of its codes, and parameters theirs. They are
 * components, so that the document says each once.
 */
export function addExamples(document: OpenApiDocument): void {
  const used: Record<string, Example> = {};
  const refer = (name: string, example: Example | undefined) => {
    if (example === undefined) throw new Error(`There is no example of ${name} in src/examples`);
    used[name] = example;
    return componentRef('examples', name);
  };
  const exemplify = (media: MediaType) => {
    const schema = componentName(media.schema) ?? '';
    const examples = EXAMPLES[schema] ?? {};
    const names = Object.keys(examples);
    if (names.length === 0) throw new Error(`There is no example of ${schema} in src/examples`);
    media.examples = Object.fromEntries(
      names.map((name) => [name, refer(`${schema}.${name}`, examples[name])]),
    );
  };

  for (const operation of operationsOf(document)) {
    const { requestBody, responses } = operation;
    for (const parameter of ownParameters(operation)) {
      const example = PARAMETER_EXAMPLES[parameter.name];
      const hasOwn = 'example' in parameter || 'examples' in parameter;
      if (example !== undefined && !hasOwn) parameter.example = example;
    }
    for (const media of Object.values(requestBody?.content ?? {})) exemplify(media);
    for (const { description, content = {} } of Object.values(responses)) {
      for (const media of Object.values(content)) {
        if (componentName(media.schema) !== 'ErrorResponse') exemplify(media);
        else {
          const codes = errorCodesIn(description);
          media.examples = Object.fromEntries(
            codes.map((code) => [code, refer(`ErrorResponse.${code}`, ERROR_EXAMPLES[code])]),
          );
        }
      }
    }
  }
  document.components.examples = Object.fromEntries(
    Object.entries(used).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
