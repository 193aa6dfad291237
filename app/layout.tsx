import "./styles/nhsuk.scss";
import "./styles/alongside.css";
import "./styles/tailwind.css";
import "./styles/print.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  robots: { index: false },
};
export const viewport: Viewport = { themeColor: "#0b4f55" };

/** Every page's document. Reading the request makes all pages dynamic: each gets the nonce of its own answer. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers();
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
