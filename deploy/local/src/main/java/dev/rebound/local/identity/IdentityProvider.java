package dev.rebound.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * An OpenID provider for trying Rebound out on one machine: two demo seekers whose passwords are their names. Not for
 * anything that others can reach; an operator brings a provider of their own. The same process takes the mails in.
 */
@SpringBootApplication(scanBasePackages = {"dev.rebound.local.identity", "dev.rebound.local.mail"})
@ConfigurationPropertiesScan
public class IdentityProvider {

    public static void main(String[] args) {
        SpringApplication.run(IdentityProvider.class, args);
    }
}
