package dev.rebound.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The project's files, as they lie in the working tree. */
public final class Project {

    private static final Path ROOT = root();

    private Project() {}

    /** A file or folder by its path from the project's root. */
    public static Path path(String path) {
        return ROOT.resolve(path);
    }

    public static String read(String path) {
        return read(path(path));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shown(file), e);
        }
    }

    /** The one document of a YAML file; a key that stands there twice is refused. */
    public static Map<String, Object> yaml(String path) {
        return yaml().load(read(path));
    }

    /** All documents of a YAML file. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> documents(Path file) {
        Iterable<Object> all = yaml().loadAll(read(file));
        List<Map<String, Object>> documents = new ArrayList<>();
        all.forEach(document -> documents.add((Map<String, Object>) document));
        return documents;
    }

    private static Yaml yaml() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setMaxAliasesForCollections(200);
        return new Yaml(new SafeConstructor(strict));
    }

    /** Every file in a folder and below, in order. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(path(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !shown(file).contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a person would name it. */
    public static String shown(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString();
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/contracts/topics.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not within the project");
    }
}
