package dev.rebound.application.exporting;

import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

@RestController
class ExportCalls {

    private final Exporting exporting;
    private final JsonMapper mapper;

    ExportCalls(Exporting exporting, JsonMapper mapper) {
        this.exporting = exporting;
        this.mapper = mapper;
    }

    @Operation(
            summary = "The seeker's candidacies as a file",
            description = "All of them with their whole histories, up to 10,000, as one JSON text that is written while"
                    + " it is read. Each entry of a history is in plain words and says when it was recorded; heard holds"
                    + " what other services said. POST /api/candidacies/import takes it in again.")
    @GetMapping(path = "/api/candidacies/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void candidacies(Call call, HttpServletResponse response) throws IOException {
        write(response, "rebound-candidacies.json", call.seeker(), exporting::candidacies);
    }

    @Operation(
            summary = "All that this service holds of the seeker",
            description =
                    "The profile as it ever stood, and what GET /api/candidacies/export gives. Letters and feedback"
                            + " are with the feedback service, reminders with the notification service.")
    @GetMapping(path = "/api/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void everything(Call call, HttpServletResponse response) throws IOException {
        write(response, "rebound.json", call.seeker(), exporting::everything);
    }

    private void write(
            HttpServletResponse response, String name, String seeker, BiConsumer<String, JsonGenerator> content)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (JsonGenerator out = mapper.createGenerator(response.getOutputStream())) {
            content.accept(seeker, out);
        }
    }
}
