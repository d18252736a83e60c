package dev.rebound.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.rebound.feedback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theAdviceKnowsNoFramework = classes()
            .that()
            .resideInAPackage("..advice..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.rebound.feedback.advice..");

    @ArchTest
    static final ArchRule themesAndTheirTaggerKnowNoFramework = classes()
            .that()
            .resideInAPackage("..themes..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "dev.rebound.feedback.themes..");

    @ArchTest
    static final ArchRule theRequestKnowsNeitherStoreNorWeb = noClasses()
            .that()
            .haveSimpleNameStartingWith("FeedbackRequest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "jakarta..", "org.springframework..");

    @ArchTest
    static final ArchRule useCasesFormNoCycle =
            slices().matching("dev.rebound.feedback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreNobodyElses = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .doNotHaveSimpleName("FeedbackRequestCommand")
            .and()
            .doNotHaveSimpleName("FeedbackRequestEvent")
            .should()
            .haveNameMatching(".*(Command|Event|Dto|Impl|Util|Utils|Manager|Helper)");
}
