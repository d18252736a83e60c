package dev.rebound.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.checks.Project;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What the documents point at is there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("`((?:deploy|platform)/[A-Za-z0-9_./-]+)`");

    static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(Project.path("README.md")),
                Stream.concat(
                        Project.files("deploy/docs", ".md").stream(),
                        Stream.of(Project.path("deploy/contracts/README.md"))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkAndEveryPathLeadsSomewhere(Path document) {
        String text = Project.read(document);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!link.group(1).contains(":")) {
                assertThat(document.getParent().resolve(link.group(1)).normalize())
                        .as("a link in %s", Project.shown(document))
                        .exists();
            }
        }
        Matcher path = PATH.matcher(text);
        while (path.find()) {
            if (!path.group(1).endsWith("/.env")) {
                assertThat(Project.path(path.group(1)))
                        .as("a path in %s", Project.shown(document))
                        .exists();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "architecture",
                "settings",
                "metrics",
                "contract",
                "operations",
                "security",
                "guarantees",
                "compose",
                "CONTRIBUTING",
                "CHANGELOG"
            })
    void theDocumentsThatAnOperatorExpectsAreThere(String name) {
        assertThat(Project.path("deploy/docs/" + name + ".md")).exists();
    }

    @Test
    void theOperationsPageLeadsFromDeployToRestoreWithCommandsThatExist() {
        String page = Project.read("deploy/docs/operations.md");
        assertThat(page)
                .containsSubsequence(
                        "Images", "Secrets", "Settings and start", "Watch", "Upgrade", "Back up", "Restore", "Mend");
        Matcher command = Pattern.compile("deploy/scripts/([a-z]+)").matcher(page);
        while (command.find()) {
            Path script = Project.path("deploy/scripts/" + command.group(1));
            assertThat(Files.isExecutable(script)).as(command.group()).isTrue();
        }
    }

    @Test
    void thePictureIsWellFormedAndSaysWhatItShows() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var svg = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(Project.read("deploy/docs/architecture.svg"))));
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
    }

    @Test
    void theLicenceIsApacheTwo() {
        assertThat(Project.read("LICENSE")).contains("Apache License", "Version 2.0, January 2004");
    }
}
