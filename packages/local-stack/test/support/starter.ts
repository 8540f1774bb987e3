import { startLocalStack } from '../../src/index.ts';

// A process that starts a stack and then does nothing: `node starter.ts [dataDir]`.
const [dataDir] = process.argv.slice(2);
const stack = await startLocalStack(dataDir === undefined ? {} : { dataDir });
process.send?.({ qdrantUrl: stack.qdrantUrl, redisUrl: stack.redisUrl });
setInterval(() => {}, 60_000);
