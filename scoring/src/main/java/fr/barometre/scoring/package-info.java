@org.jspecify.annotations.NullMarked
package fr.barometre.scoring;
