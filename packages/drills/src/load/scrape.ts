/** The metrics of a process. */
export interface Metrics {
  /** The value of a metric without labels. @throws where there is none */
  value(name: string): Promise<number>;
}

/** @param url of a process's monitoring, such as `http://127.0.0.1:9464` */
export function scrape(url: string): Metrics {
  return {
    async value(name) {
      const text = await (await fetch(`${url}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      if (line === undefined) throw new Error(`${url} has no metric ${name}`);
      return Number(line.slice(name.length + 1));
    },
  };
}
