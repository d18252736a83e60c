package dev.rebound.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** How every module is built, as rules that its own {@code ArchitectureTest} takes in. */
public final class HouseRules {

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.rebound.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreNobodyElses = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
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

    /** The sealed families alone are called what they are: one interface holds all commands or events of an aggregate. And CloudEvent is the name that the standard gives. */
    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAssignableTo(RuntimeException.class)
            .and()
            .areNotAssignableFrom(CloudEvent.class)
            .should()
            .haveNameMatching(".*(Command|Event|Dto|Impl|Util|Utils|Manager|Helper)");

    private HouseRules() {}
}
