package dev.rebound.application;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.application.candidacy.CandidacyCommand;
import dev.rebound.application.candidacy.CandidacyEvent;
import dev.rebound.application.profile.SeekerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** How this service is built, as rules that a build checks. */
@AnalyzeClasses(packages = "dev.rebound.application", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("..rules..", "..facts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "com.mongodb..", "jakarta..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.rebound.application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .that()
            .doNotBelongToAnyOf(CandidacyCommand.class, CandidacyEvent.class, SeekerEvent.class)
            .should()
            .haveNameMatching(".*(Command|Event|Dto|Impl|Util|Utils|Manager|Helper)");
}
