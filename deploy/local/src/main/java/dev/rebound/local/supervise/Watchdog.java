package dev.rebound.local.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A small shell process that stops the parts when the launcher is gone without having stopped them, as after
 * {@code kill -9}. It knows by the end of its standard input, which only the launcher holds open.
 */
final class Watchdog {

    private final Process shell;
    private final OutputStream orders;

    Watchdog() {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            shell = new ProcessBuilder(
                            "/bin/sh", "-c", new String(script.readAllBytes(), StandardCharsets.UTF_8), "watchdog")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            orders = shell.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog cannot be started", e);
        }
    }

    /** @param last whether it is to be stopped after the others */
    void watch(long pid, boolean last) {
        order((last ? "last " : "first ") + pid);
    }

    void forget(long pid) {
        order("forget " + pid);
    }

    /** Everything has been stopped in good order: nothing is left to do. */
    void dismiss() {
        order("dismissed 0");
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException e) {
            // Someone has killed the watchdog. The parts go on; only the launcher's own sudden death is uncovered now.
        }
    }
}
