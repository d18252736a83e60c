package dev.rebound.platform.web;

/**
 * A path that takes larger bodies than the others; a service declares it as a bean.
 *
 * @param path the whole path, such as {@code /api/candidacies/import}
 * @param bytes most bytes in one body there
 */
public record BodyBound(String path, int bytes) {}
