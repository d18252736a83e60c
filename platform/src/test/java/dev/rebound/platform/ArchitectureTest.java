package dev.rebound.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.testing.HouseRules;

@AnalyzeClasses(packages = "dev.rebound.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noServiceIsKnownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rebound.application..",
                    "dev.rebound.feedback..",
                    "dev.rebound.notification..",
                    "dev.rebound.analytics..");

    @ArchTest
    static final ArchRule whatIsSharedHasNoDomain = noClasses()
            .should()
            .haveSimpleNameContaining("Candidacy")
            .orShould()
            .haveSimpleNameContaining("Feedback")
            .orShould()
            .haveSimpleNameContaining("Reminder")
            .orShould()
            .haveSimpleNameContaining("Theme");
}
