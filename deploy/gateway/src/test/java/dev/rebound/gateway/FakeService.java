package dev.rebound.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that remembers the last call and answers with its own name, or as the path tells it to. */
final class FakeService implements AutoCloseable {

    record Call(String method, String uri, Headers headers, byte[] body) {

        String header(String name) {
            return headers.getFirst(name);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final String name;
    private final int port;
    private HttpServer server;
    private ExecutorService threads;
    volatile Call last;
    volatile long delay;

    FakeService(String name) {
        this.name = name;
        this.port = start(0);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    void startAgain() {
        start(port);
    }

    @Override
    public void close() {
        stop();
    }

    private int start(int on) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        last = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", "default-src *");
        headers.set("X-Powered-By", name);
        headers.set("X-Kept", "kept");
        headers.set("Content-Type", "text/plain");
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/moved")) {
            headers.set("Location", "/dashboard/elsewhere");
            exchange.sendResponseHeaders(303, -1);
        } else if (path.endsWith("/refused")) {
            headers.set("Retry-After", "7");
            body(exchange, 503, "the store is away");
        } else if (path.endsWith("/stream")) {
            headers.set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (path.contains("/dies-")) {
            exchange.sendResponseHeaders(201, path.endsWith("-body") ? 100 : 0);
            if (path.contains("/dies-far-in-")) {
                exchange.getResponseBody().write(new byte[100_000]);
            } else if (!path.contains("/dies-before-")) {
                exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseBody().flush();
            throw new IOException("killed");
        } else {
            body(exchange, 200, name);
        }
        exchange.close();
    }

    private static void body(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
