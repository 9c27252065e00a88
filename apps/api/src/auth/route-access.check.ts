import { Inject, Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS } from './route-access.ts';

const READS = new Set([RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS]);

/** A write route that does not say who may call it is a mistake of the program: it refuses to start. */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.undeclared(metatype) : []));
    if (open.length > 0) throw new Error(`write routes without @Roles, @OwnAccount or @Public: ${open.join(', ')}`);
  }

  private undeclared(controller: Function): string[] {
    const prototype = controller.prototype as Record<string, Function>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number' || READS.has(method)) return [];
      const access = this.reflector.getAllAndOverride<unknown>(ROUTE_ACCESS, [handler, controller]);
      return access === undefined ? [`${controller.name}.${name}`] : [];
    });
  }
}
