package fr.barometre.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bot, as a Spring Boot application. */
@SpringBootApplication
public class BarometreApplication {
    public static void main(String[] args) {
        SpringApplication.run(BarometreApplication.class, args);
    }
}
