import { client } from './generated/client.gen.js';

export * from './generated/index.js';
export { client };

/** How to reach the gateway, and as whom. */
export interface Connection {
  /** Its address; without one, wherever the page comes from. */
  gateway?: string;
  /** An access token, or a function that gives the one of the moment; without one the session, if there is one. */
  token?: string | (() => string | undefined);
  /** What texts and messages are wanted in, as in `Accept-Language`: `kk`, `ru, en;q=0.5`. */
  language?: string;
}

let connection: Connection = {};

// Whoever says who they are sees more, also of what is public: the token goes with every call, and not only where one is necessary.
client.interceptors.request.use((request) => {
  const token = typeof connection.token === 'function' ? connection.token() : connection.token;
  if (token) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  if (connection.language) {
    request.headers.set('Accept-Language', connection.language);
  }
  // A session lives in a cookie, and what changes something in one has to show that a page meant it. Reading needs no such header,
  // and without it a browser need not ask beforehand whether it may.
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    request.headers.set('X-CSRF-Protection', '1');
  }
  return request;
});

/** From now on every call goes there. Can be called again, for instance when another language is wanted. */
export function connect(to: Connection = {}): void {
  connection = to;
  client.setConfig({ baseUrl: to.gateway ?? '', credentials: 'include' });
}
