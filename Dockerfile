# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /galley
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.base.json vite.config.ts ./
COPY shared shared
COPY client client
RUN node client/build.ts && npm prune --omit=dev

# The server runs from source: Node strips the types itself.
FROM node:24-slim
ENV NODE_ENV=production
ENV MALLOC_MMAP_THRESHOLD_=16777216 MALLOC_TRIM_THRESHOLD_=134217728
WORKDIR /galley
COPY --from=build /galley/node_modules node_modules
COPY --from=build /galley/dist dist
COPY package.json ./
COPY shared shared
COPY server server
# A new volume takes its owner from the folder that it is mounted over.
RUN mkdir -p data dist/compiled /assets && chown node:node data dist/compiled /assets
USER node
RUN node server/compile.ts
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "server/start.js"]
