package dev.rebound.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks whether a Docker engine answers, at the places where Testcontainers will look for it. Asked here because
 * Testcontainers takes long over a missing engine and prints a page about it.
 */
final class Docker {

    private static final long PATIENCE_MS = 2000;

    private final Map<String, String> environment;

    Docker(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Takes two seconds at most, however an engine hangs. */
    boolean answers() {
        FutureTask<Boolean> asking = new FutureTask<>(() -> places().stream().anyMatch(this::ping));
        Thread thread = new Thread(asking, "docker-ping");
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            thread.interrupt(); // closes the channel it hangs on
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<SocketAddress> places() {
        List<SocketAddress> places = new ArrayList<>();
        String host = environment.get("DOCKER_HOST");
        if (host != null && !host.isBlank()) {
            URI uri = URI.create(host.trim());
            if ("unix".equals(uri.getScheme())) {
                addIfThere(places, Path.of(uri.getPath()));
            } else if (uri.getHost() != null) {
                places.add(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 2375 : uri.getPort()));
            }
            return places;
        }
        addIfThere(places, Path.of("/var/run/docker.sock"));
        String runtime = environment.get("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isBlank()) {
            addIfThere(places, Path.of(runtime, "docker.sock"));
        }
        Path home = Path.of(System.getProperty("user.home"));
        addIfThere(places, home.resolve(".docker/run/docker.sock"));
        addIfThere(places, home.resolve(".docker/desktop/docker.sock"));
        return places;
    }

    private static void addIfThere(List<SocketAddress> places, Path socket) {
        if (Files.exists(socket)) {
            places.add(UnixDomainSocketAddress.of(socket));
        }
    }

    private boolean ping(SocketAddress place) {
        boolean local = place instanceof UnixDomainSocketAddress;
        try (SocketChannel channel =
                SocketChannel.open(local ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            channel.connect(place);
            if (!local && !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isBlank()) {
                // Without the client's certificate no more can be asked; an open port is answer enough.
                return true;
            }
            channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(32);
            while (answer.position() < 12 && channel.read(answer) >= 0) {
                // until the status line's number is there
            }
            String status = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
            return status.matches("(?s)HTTP/1\\.[01] 200.*");
        } catch (IOException | RuntimeException noAnswer) {
            return false;
        }
    }
}
