package dev.rebound.embedded;

import java.util.function.Supplier;

/** A value made on first use. A failure is kept too: what could not start will not start for the next hundred tests. */
final class Once<T> implements Supplier<T> {

    private final Supplier<? extends T> maker;
    private T value;
    private RuntimeException failure;

    Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            try {
                value = maker.get();
            } catch (RuntimeException problem) {
                failure = problem;
                throw problem;
            }
        }
        return value;
    }
}
