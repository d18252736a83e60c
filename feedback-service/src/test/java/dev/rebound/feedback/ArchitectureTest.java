package dev.rebound.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.testing.HouseRules;

@AnalyzeClasses(packages = "dev.rebound.feedback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

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

    /** {@code dev.rebound.feedback.reviewing} itself answers calls; what lies below it are the rules. */
    @ArchTest
    static final ArchRule theRulesOfTheReviewKnowNoFramework = classes()
            .that()
            .resideInAPackage("..reviewing.*..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.rebound.feedback.advice..",
                    "dev.rebound.feedback.themes..",
                    "dev.rebound.feedback.reviewing.*..");

    @ArchTest
    static final ArchRule theRecogniserOfMailsKnowsNoFramework = classes()
            .that()
            .resideInAnyPackage("..mails.phrases..", "..mails.recognition..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..mails.phrases..", "..mails.recognition..", "..advice..");

    @ArchTest
    static final ArchRule theRequestKnowsNeitherStoreNorWeb = noClasses()
            .that()
            .haveSimpleNameStartingWith("FeedbackRequest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "jakarta..", "org.springframework..");
}
