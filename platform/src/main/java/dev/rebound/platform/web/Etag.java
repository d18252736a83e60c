package dev.rebound.platform.web;

import dev.rebound.platform.command.Done;

/** The version of an aggregate as HTTP knows it. */
public final class Etag {

    private Etag() {}

    /** Such as {@code "7"}, with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    public static String of(Done done) {
        return of(done.version());
    }
}
