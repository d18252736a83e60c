package dev.rebound.local.supervise;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that behaves as its arguments say. */
final class FakePart {

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "line" -> {
                noteTheEnd(args[1], Path.of(args[2]));
                System.out.println("some output");
                System.out.println("READY here");
                Thread.sleep(Long.MAX_VALUE);
            }
            case "stubborn" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        Thread.sleep(Long.MAX_VALUE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
                System.out.println("READY");
                Thread.sleep(Long.MAX_VALUE);
            }
            case "never" -> Thread.sleep(Long.MAX_VALUE);
            case "fails" -> {
                System.out.println("cannot find what it needs");
                System.exit(3);
            }
            case "probes" -> probes(Integer.parseInt(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void noteTheEnd(String name, Path ends) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.writeString(ends, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (Exception e) {
                e.printStackTrace();
            }
        }));
    }

    private static void probes(int port) throws Exception {
        var liveness = new AtomicInteger(200);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/fall-ill")) {
                liveness.set(503);
            }
            exchange.sendResponseHeaders(path.endsWith("liveness") ? liveness.get() : 200, -1);
            exchange.close();
        });
        server.start();
    }
}
