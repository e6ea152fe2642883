// The same check with the Standard Webhooks library: npm install standardwebhooks
import { Webhook } from "standardwebhooks";

export function isGenuine(secret, headers, body) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const genuine = isGenuine(process.env.SECRET, JSON.parse(process.argv[2]), Buffer.concat(chunks));
console.log(genuine ? "genuine" : "forged");
process.exit(genuine ? 0 : 1);
