package dev.rebound.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.rebound.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whatIsDerivedKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..language..", "..theme..", "..trend..", "..request..", "..funnel..", "..overview..")
            .or()
            .haveSimpleName("Contribution")
            .or()
            .haveSimpleNameEndingWith("Facts")
            .or()
            .haveSimpleName("Feedback")
            .or()
            .haveSimpleName("Reading")
            .or()
            .haveSimpleName("Period")
            .or()
            .haveSimpleName("Figure")
            .or()
            .haveSimpleName("TrendChart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "com.mongodb..", "org.bson..", "jakarta..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("dev.rebound.analytics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
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
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Command|Event|Dto|Impl|Util|Utils|Manager|Helper)");

    @ArchTest
    static final ArchRule onlyTheTwoKeepersListen = noClasses()
            .that()
            .doNotHaveSimpleName("Contributions")
            .and()
            .doNotHaveSimpleName("SeekerZones")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaListener.class);
}
