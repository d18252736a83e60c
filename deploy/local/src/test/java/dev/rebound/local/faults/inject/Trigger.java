package dev.rebound.local.faults.inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What makes a part fail at one precise point. The test writes {@code POINT SIGNAL COUNT} into a file; the part that
 * passes this point for the COUNTth time sends itself the signal, once. A real signal, so nothing of the process gets to
 * tidy up.
 */
final class Trigger {

    private static final Path FILE = Path.of(System.getenv("REBOUND_FAULT"));

    private Trigger() {}

    static synchronized void pass(String point) {
        try {
            if (!Files.exists(FILE)) {
                return;
            }
            String[] fault = Files.readString(FILE).strip().split(" ");
            if (fault.length != 3 || !fault[0].equals(point)) {
                return;
            }
            int left = Integer.parseInt(fault[2]) - 1;
            if (left > 0) {
                Files.writeString(FILE, fault[0] + " " + fault[1] + " " + left);
                return;
            }
            Files.delete(FILE);
            new ProcessBuilder(
                            "kill",
                            "-" + fault[1],
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            // The signal is on its way; nothing more may happen in this thread before it lands.
            Thread.sleep(fault[1].equals("STOP") ? 200 : 60_000);
        } catch (IOException e) {
            throw new IllegalStateException("the fault cannot be injected", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
