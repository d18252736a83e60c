package dev.rebound.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.testing.HouseRules;
import org.springframework.kafka.annotation.KafkaListener;

@AnalyzeClasses(packages = "dev.rebound.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule whatIsDerivedKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "..language..",
                    "..theme..",
                    "..trend..",
                    "..request..",
                    "..funnel..",
                    "..flow..",
                    "..month..",
                    "..overview..")
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
    static final ArchRule onlyTheTwoKeepersListen = noClasses()
            .that()
            .doNotHaveSimpleName("Contributions")
            .and()
            .doNotHaveSimpleName("SeekerZones")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaListener.class);
}
