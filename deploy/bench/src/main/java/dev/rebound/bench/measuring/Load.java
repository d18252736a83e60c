package dev.rebound.bench.measuring;

import dev.rebound.bench.simulation.Behaviour;
import dev.rebound.bench.simulation.Life;
import dev.rebound.bench.simulation.SimulatedSeeker;
import dev.rebound.local.demo.FrontEnd;
import dev.rebound.local.launch.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures a whole system through its gateway: recording, the way of an event to the dashboard, and reading the dashboard
 * of a seeker with many candidacies, each beside the raw floor of the same run.
 */
final class Load {

    private static final int WARM_UP = 30;

    private final LocalSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String token;
    private final List<Row> rows = new ArrayList<>();

    Load(LocalSystem system) {
        this.system = system;
        this.token = system.token("alex");
    }

    /**
     * @param candidacies how many the seeker has whose dashboard is read, 12 to 2,000
     * @param calls how many calls are measured of each kind, 20 to 10,000
     * @param clients how many record at the same time, 1 to 64
     * @return the report, as Markdown
     */
    String run(int candidacies, int calls, int clients) throws IOException, InterruptedException, ExecutionException {
        try (Floor floor = new Floor(system.mongodb(), system.kafka())) {
            passing(floor, Math.min(calls, 200));
            recording(floor, calls, clients);
            Duration filling = fill(candidacies);
            reading(floor, candidacies, Math.min(calls, 200));
            return String.format(
                    Locale.ROOT,
                    "%s%nThe seeker's %d candidacies with all that followed were taken in %.1f s.%n",
                    Row.table(rows),
                    candidacies,
                    filling.toMillis() / 1_000.0);
        }
    }

    private void recording(Floor floor, int calls, int clients) throws InterruptedException, ExecutionException {
        inParallel(1, WARM_UP, this::open);
        floor.insert(WARM_UP);
        rows.add(new Row(
                "open a candidacy, one client",
                inParallel(1, calls, this::open),
                "insert one journalled document",
                floor.insert(calls)));
        rows.add(new Row(
                "open a candidacy, " + clients + " clients",
                inParallel(clients, calls, this::open),
                "the same insert, one client",
                floor.insert(calls)));
    }

    /**
     * Each measurement is one candidacy, timed from just before the call until a dashboard that is asked again and again
     * counts it; so one reading of the dashboard is part of it.
     */
    private void passing(Floor floor, int calls) throws IOException, InterruptedException, ExecutionException {
        FrontEnd dashboard = FrontEnd.with(system.address(), token);
        Timings timings = new Timings();
        for (int i = 0; i < calls; i++) {
            int before = begun(dashboard);
            long began = System.nanoTime();
            open();
            while (begun(dashboard) == before) {
                if (System.nanoTime() - began > 60_000_000_000L) {
                    throw new IOException("the dashboard does not count the candidacy after a minute");
                }
            }
            timings.add(System.nanoTime() - began);
        }
        rows.add(new Row(
                "from the call until the dashboard counts it",
                timings,
                "one record sent and received",
                floor.pass(WARM_UP, calls)));
    }

    private Duration fill(int candidacies) throws IOException, InterruptedException {
        int months = 12;
        Life life = Life.of(Behaviour.improving(months, Math.max(1, candidacies / months)), 7, Instant.now());
        long began = System.nanoTime();
        new SimulatedSeeker(FrontEnd.with(system.address(), system.token("sam")), "load", life).live();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void reading(Floor floor, int candidacies, int calls) throws InterruptedException, ExecutionException {
        String sam = system.token("sam");
        for (String path : List.of(
                "/api/insights/overview",
                "/api/insights/themes",
                "/api/insights/trends",
                "/api/insights/focus",
                "/api/insights/flows",
                "/dashboard")) {
            inParallel(1, WARM_UP, () -> get(path, sam));
            rows.add(new Row(
                    "read `" + path + "`, " + candidacies + " candidacies",
                    inParallel(1, calls, () -> get(path, sam)),
                    "read as many documents",
                    floor.read(candidacies, calls)));
        }
    }

    private Timings inParallel(int clients, int calls, Callable<?> call)
            throws InterruptedException, ExecutionException {
        Timings timings = new Timings();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(pool.submit(() -> {
                    for (int i = 0; i < calls / clients; i++) {
                        long began = System.nanoTime();
                        call.call();
                        timings.add(System.nanoTime() - began);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return timings;
    }

    private Void open() throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(system.address().resolve("/api/candidacies"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"company": "Larchmont", "title": "Data Analyst", "appliedOn": "2026-01-05", \
                                "source": "BOARD"}""")),
                token);
        return null;
    }

    private Void get(String path, String token) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(system.address().resolve(path)), token);
        return null;
    }

    private String send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static int begun(FrontEnd dashboard) throws IOException, InterruptedException {
        return dashboard
                .get("/api/insights/overview")
                .path("candidacies")
                .valueStream()
                .mapToInt(state -> state.path("candidacies").path("count").asInt())
                .sum();
    }
}
