export const routes: { file: string }[] = [];
