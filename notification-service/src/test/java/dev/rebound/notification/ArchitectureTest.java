package dev.rebound.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.testing.HouseRules;

@AnalyzeClasses(packages = "dev.rebound.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule rulesOfTheGuidanceKnowNoFramework = classes()
            .that()
            .resideInAPackage("..policy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.rebound.notification.policy..");

    @ArchTest
    static final ArchRule thePlanKnowsNeitherSpringNorTheStore = noClasses()
            .that()
            .haveSimpleNameStartingWith("FollowUpPlan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "jakarta..", "org.springframework..");
}
