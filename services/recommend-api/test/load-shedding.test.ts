import { startApi } from './support/api-under-test.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

it('a process that has grown too large takes no work, says when to come back, and stays alive', async () => {
  const api = await startApi({ MAX_RSS_MB: '1' });
  try {
    const send = () => api.inject({ method: 'POST', url: '/jobs', payload: [posting('1')] });
    const refused = await until(send, ({ statusCode }) => statusCode !== 202);
    expect([refused.statusCode, refused.json().error.code]).toEqual([503, 'OVERLOADED']);
    expect(refused.headers['retry-after']).toBe('5');
    expect((await api.inject('/health/live')).statusCode).toBe(200);
    expect((await api.inject('/health/ready')).statusCode).toBe(200);
    expect(api.logs()).toContain('request refused as overload');
  } finally {
    await api.close();
  }
});

it('so does one whose event loop lags', async () => {
  const api = await startApi({ MAX_EVENT_LOOP_DELAY_MS: '20' });
  // Turns of 100 ms, one after the other.
  const lag = setInterval(() => {
    const end = performance.now() + 100;
    while (performance.now() < end);
  }, 1);
  try {
    const refused = await until(
      () => api.inject({ method: 'POST', url: '/jobs', payload: [posting('1')] }),
      ({ statusCode }) => statusCode === 503,
    );
    expect(refused.json().error.code).toBe('OVERLOADED');
    clearInterval(lag);
    await until(
      () => api.inject({ method: 'POST', url: '/jobs', payload: [posting('1')] }),
      ({ statusCode }) => statusCode === 202,
    );
  } finally {
    clearInterval(lag);
    await api.close();
  }
});
