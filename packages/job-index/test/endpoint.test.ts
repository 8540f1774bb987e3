import { parseEndpoint } from '../src/endpoint.ts';

test.each([
  ['http://127.0.0.1:16333', { url: 'http://127.0.0.1', port: 16333, prefix: '' }],
  ['http://qdrant', { url: 'http://qdrant', port: 6333, prefix: '' }],
  ['http://qdrant:80/', { url: 'http://qdrant', port: 80, prefix: '' }],
  ['https://cloud.example:443/qdrant/', { url: 'https://cloud.example', port: 443, prefix: '/qdrant' }],
  ['http://[::1]', { url: 'http://[::1]', port: 6333, prefix: '' }],
  ['http://[::1]:7000', { url: 'http://[::1]', port: 7000, prefix: '' }],
])('%s is split for the client', (url, endpoint) => {
  expect(parseEndpoint(url)).toEqual(endpoint);
});

test('what is no URL is CONFIG_INVALID', () => {
  expect(() => parseEndpoint('http://')).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
});
