// Receives deliveries: SECRET=whsec_… node receiver.mjs [port]. Node 18 or newer, nothing to install.
import { createServer } from "node:http";
import { isGenuine } from "./signature.mjs";

const secret = process.env.SECRET;
const seen = new Set(); // in your database, of course, and for as long as deliveries are repeated

const server = createServer(async (request, response) => {
  if (request.method === "OPTIONS") {
    // "Do you want to hear from us?" Asked once, before the first delivery.
    response.writeHead(200, {
      "WebHook-Allowed-Origin": request.headers["webhook-request-origin"] ?? "",
      "WebHook-Allowed-Rate": "*",
    }).end();
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks); // the bytes as they came: what was parsed and written again has another signature
  if (!isGenuine(secret, request.headers, body)) {
    response.writeHead(401).end();
    return;
  }
  if (!seen.has(request.headers["webhook-id"])) { // at least once means: sometimes twice
    seen.add(request.headers["webhook-id"]);
    const event = JSON.parse(body);
    console.log("verified", event.type, event.subject, event.data.publicNo);
  }
  response.writeHead(204).end(); // quickly: what takes long is done afterwards
});

server.listen(Number(process.argv[2] ?? 9000), "127.0.0.1", () => console.log("listening on", server.address().port));
