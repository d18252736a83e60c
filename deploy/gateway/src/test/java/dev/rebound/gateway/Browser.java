package dev.rebound.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Keeps cookies; follows redirects only when told to. */
final class Browser {

    private final String gateway;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        this.gateway = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(to(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(to(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postForm(String path, String form, String... headers) {
        return post(path, "application/x-www-form-urlencoded", form, headers);
    }

    HttpRequest.Builder to(String path, String... headers) {
        URI uri = URI.create(path.startsWith("http") ? path : gateway + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a page and follows every redirect, through the provider too. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> response = get(path);
        for (int hops = 0; response.statusCode() / 100 == 3 && hops < 12; hops++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = get(next.toString());
        }
        return response;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
