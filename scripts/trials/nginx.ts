import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.ts";

/** nginx as docs/deploying.md configures it, with a trial's addresses and a certificate made for it. */
export function startNginx(trial: {
  folder: string;
  host: string;
  front: number;
  ports: number[];
}): ChildProcess {
  const { folder, host, front, ports } = trial;
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const files = ["-subj", `/CN=${host}`, "-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files], { stdio: "ignore" });

  const document = readFileSync(join(root, "docs/deploying.md"), "utf8");
  const site = (document.match(/```nginx\n(.*?)```/s)?.[1] ?? "")
    .replace("10.0.0.11:3000", `127.0.0.1:${ports[0]}`)
    .replace("10.0.0.12:3000", `127.0.0.1:${ports[1]}`)
    .replace("listen 443", `listen 127.0.0.1:${front}`)
    .replace("alongside.example.org", host)
    .replace("/etc/ssl/alongside/fullchain.pem", certificate)
    .replace("/etc/ssl/alongside/privkey.pem", key);
  const file = join(folder, "nginx.conf");
  const around = `pid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\n`;
  writeFileSync(file, `${around}http {\naccess_log ${folder}/access.log;\n${site}}\n`);
  return spawn("nginx", ["-c", file, "-p", folder, "-g", "daemon off;"], { stdio: "inherit" });
}
