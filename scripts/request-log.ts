import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { currentRequest, logLine, newRequestId } from "../lib/log.ts";
import { root } from "./project.ts";

type Pattern = { page: string; regex: RegExp };
type Manifest = Record<"staticRoutes" | "dynamicRoutes", { page: string; regex: string }[]>;

/**
 * Says which route an address belongs to, as it stands in the source: `/[trust]/admin/people/[membershipId]`. Nothing
 * of the address itself is ever said, so nobody's name, number or link can be in it.
 */
export async function routeNames(): Promise<(url: string) => string> {
  const file = join(root, ".next/routes-manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as Manifest;
  const patterns: Pattern[] = [...manifest.staticRoutes, ...manifest.dynamicRoutes].map(
    ({ page, regex }) => ({
      page,
      regex: new RegExp(regex),
    }),
  );
  return (url) => {
    const path = url.split("?", 1)[0] ?? "";
    if (isFile(path)) return "(file)";
    return patterns.find(({ regex }) => regex.test(path))?.page ?? "(no such page)";
  };
}

/**
 * Answers a request under a number of its own, which its errors carry too and the answer tells, and writes one line
 * when it is done. What is asked for all the time and went well (files, the balancer's question) is passed over.
 */
export function logged(
  nameOf: (url: string) => string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const began = performance.now();
    const id = newRequestId();
    response.setHeader("X-Request-Id", id);
    currentRequest().run({ id }, () => {
      response.once("close", () => {
        const route = nameOf(request.url ?? "");
        const { statusCode: status } = response;
        const usual = route === "(file)" || route === "/api/health";
        if (usual && status < 400) return;
        logLine("info", {
          request: id,
          method: request.method,
          route,
          status,
          ms: Math.round(performance.now() - began),
          // Whoever asked was gone before the answer.
          gone: response.writableFinished ? undefined : true,
        });
      });
      answer(request, response);
    });
  };
}

function isFile(path: string): boolean {
  return path.startsWith("/_next/static/") || path === "/icon.svg" || path === "/failure.css";
}
